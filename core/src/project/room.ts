/** How much is kept of what can be read or computed again. What is being worked on is kept whatever its size. */
export interface Room {
  /** Length of the texts of files, in all. */
  readonly texts: number;
  /** Length of the texts whose syntax trees are kept; a tree takes some 40 bytes a character. */
  readonly trees: number;
  /** Nodes of the graphs of files; one takes some 300 bytes. */
  readonly graphs: number;
  /** Nodes of the solved programs of functions; one takes some 700 bytes more. */
  readonly programs: number;
}

/** Enough for dozens of usual functions, and little beside what Node and the parser take. */
export const USUAL_ROOM: Room = {
  texts: 4_000_000,
  trees: 400_000,
  graphs: 60_000,
  programs: 20_000,
};

/** For one run, which seldom comes back to what it has left: what lives on is copied by the collector. */
export const ROOM_OF_ONE_RUN: Room = {
  texts: 24_000_000,
  trees: 100_000,
  graphs: 15_000,
  programs: 3_000,
};
