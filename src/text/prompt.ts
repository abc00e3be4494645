/** Prompts of Windows, in Japanese fonts with a yen sign, and behind the name of an environment or host; those of PowerShell without a drive; those of shells; the head of a section in what an agent of Checkmk sends. */
const PROMPT =
  /^<<<\w[\w:(),]*>>>$|^(?:\([\w .-]{1,40}\) |\[[\w.:-]{1,64}\]: )?(?:PS )?[A-Za-z]:[\\¥￥][^>|]{0,160}>|^PS(?: \/[^>|]{0,160})?>|^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>|]{0,80}[$#%>](?:\s|$)/

/** The host in a prompt: that of a shell (`root@web1:~#`), or of a session of PowerShell (`[web1]: PS C:\>`). */
const HOST = /^(?:\[?[\w.-]{1,64}@([\w.-]{1,64})|\[([\w.:-]{1,64})\]: PS )/

/** The machine that a prompt names; undefined where it names none. */
export function hostOf(prompt: string): string | undefined {
  const [, shell, session] = HOST.exec(prompt) ?? []
  return shell ?? session
}

/** Whether a line begins with a shell's prompt: what follows is another command. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line)
}
