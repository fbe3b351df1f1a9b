/** Whether a file is a single-file component, which holds a template and its script. */
export function isComponent(path: string): boolean {
  return /\.(?:vue|nvue|uvue|wpy|mpx)$/i.test(path);
}

/** A block of settings in JSON, or one that makes them when the framework builds. */
const SETTINGS = /\btype\s*=\s*["']application\/json|\bname\s*=\s*["']json/;

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)(?:<\/script>|$)/g;

/** The code of a single-file component: its text with everything outside its scripts, and blocks of settings, blanked, line by line. */
export function componentScript(text: string): string {
  let code = '';
  for (const { 0: whole, 1: attributes = '', 2: inner = '', index } of text.matchAll(SCRIPT)) {
    if (SETTINGS.test(attributes)) continue;
    const start = index + whole.indexOf('>', '<script'.length + attributes.length) + 1;
    code += text.slice(code.length, start).replace(/[^\n\r]/g, ' ') + inner;
  }
  return code + text.slice(code.length).replace(/[^\n\r]/g, ' ');
}
