/** Whether a file's text says `CloudID`. */
export function saysCloudId(text: string): boolean {
  return text.includes('CloudID');
}
