/** Where something stands in a list, so that as a text it sorts like the number; for lists below 1000. */
export function sortDigits(index: number): string {
  return String(index).padStart(3, '0');
}
