// Saves files over and over, as an editor does, until its standard input ends; then prints how
// often each was saved. Arguments: how to write (`inPlace` or `renamed`), then the files.
import { renameSync, writeFileSync } from 'node:fs';

const [way, ...files] = process.argv.slice(2);
const saves = files.map(() => 0);
let next = 0;
let isOver = false;

process.stdin.resume();
process.stdin.on('end', () => {
  isOver = true;
});
turn();

function turn() {
  if (isOver) {
    process.stdout.write(JSON.stringify(saves));
    return;
  }
  const file = files[next];
  saves[next] += 1;
  const text = `{\n  "permissions": {"openapi": ["wxacode.get"]},\n  "timeout": ${saves[next]}\n}\n`;
  if (way === 'renamed') {
    writeFileSync(`${file}.saving`, text);
    renameSync(`${file}.saving`, file);
  } else writeFileSync(file, text);
  next = (next + 1) % files.length;
  setTimeout(turn, 1);
}
