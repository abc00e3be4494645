/** Prompts of Windows, in Japanese fonts with a yen sign, and behind the name of an environment or host; those of PowerShell without a drive; those of shells; the head of a section in what an agent of Checkmk sends. */
const PROMPT =
  /^<<<\w[\w:(),]*>>>$|^(?:\([\w .-]{1,40}\) |\[[\w.:-]{1,64}\]: )?(?:PS )?[A-Za-z]:[\\¥￥][^>|]{0,160}>|^PS(?: \/[^>|]{0,160})?>|^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>|]{0,80}[$#%>](?:\s|$)/

/**
 * The host in a prompt: that of a shell (`root@web1:~#`), of a session of PowerShell (`[web1]: PS C:\>`), or the name alone that
 * the superuser of a BSD and IOS have (`web1# `).
 */
const HOST = /^(?:\[?[\w.-]{1,64}@([\w.-]{1,64})|\[([\w.:-]{1,64})\]: PS |([A-Za-z][\w.-]{1,63})#\s*$)/

/** What stands before the mark and is no machine: the shell, its version, the user. */
const NO_HOST = /^(?:\w{0,4}sh(?:-[\d.]+)?|root)$/

/** The machine that a prompt names; undefined where it names none. */
export function hostOf(prompt: string): string | undefined {
  const [, shell, session, alone] = HOST.exec(prompt) ?? []
  return shell ?? session ?? (alone !== undefined && NO_HOST.test(alone) ? undefined : alone)
}

/** Whether a line begins with a shell's prompt: what follows is another command. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line)
}
