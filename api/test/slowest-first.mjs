import Sequencer from '@jest/test-sequencer';

/** The files that take longest. Jest learns that by running them, but where it never has, it begins with the largest. */
const SLOW = /e2e|fuzz/;

/** Starts with what takes long, so that no core is left with a whole file of it when the others have ended. */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => SLOW.test(b.path) - SLOW.test(a.path));
  }
}
