// What the pages of a learner share: what waits to be sent, what is kept on this phone, how figures are said. All of
// them want all of it, so it travels as one file.
import './sync.js';

export * from './journal.js';
export * from './kept.js';
export * from './words.js';
