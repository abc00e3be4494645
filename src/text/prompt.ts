/** Prompts of Windows, in Japanese fonts with a yen sign, and behind the name of an environment or host; those of shells; the head of a section in what an agent of Checkmk sends. */
const PROMPT =
  /^<<<\w[\w:(),]*>>>$|^(?:\([\w .-]{1,40}\) |\[[\w.:-]{1,64}\]: )?(?:PS )?[A-Za-z]:[\\¥￥][^>|]{0,160}>|^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>|]{0,80}[$#%>](?:\s|$)/

/** Whether a line begins with a shell's prompt: what follows is another command. */
export function isPrompt(line: string): boolean {
  return PROMPT.test(line)
}
