/**
 * fast-check with one seed for all the tests: what was green is green again, and a failure comes back.
 * `SEME=…` looks elsewhere.
 */
import fc from 'fast-check';

const SEME = 20241231;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEME ?? SEME) });

export { fc };
