// When moves may be made, in the words of docs/MOVES.md.
export const WHILE = 'while the negotiation lasts';
export const OPEN = 'while its paragraph is open';
