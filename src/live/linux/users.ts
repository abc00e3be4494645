/** The names of users by number (passwd(5)); the first line that has a number counts. */
export function readUsers(text: string): ReadonlyMap<number, string> {
  const users = new Map<number, string>()
  for (const line of text.split('\n')) {
    const [name, , uid] = line.split(':')
    if (name && uid && !users.has(Number(uid))) users.set(Number(uid), name)
  }
  return users
}
