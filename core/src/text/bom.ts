/** The byte order mark as it stands in a decoded text. */
export const BOM = '\uFEFF';
