// Loaded before a script that is measured: writes the most memory that the process held, in KB.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
