#!/usr/bin/env node
import { main } from './main.js';

const noColor = process.env.NO_COLOR;

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  colori: process.stdout.isTTY && (noColor === undefined || noColor === ''),
  adesso: () => new Date(),
});
