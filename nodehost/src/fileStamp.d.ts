/**
 * The state of a file or folder by its size, times and identity, without reading it; undefined when
 * it is absent. One that changed just now has another stamp every time, until its times can be told
 * apart from those of the next change.
 */
export declare function fileStamp(path: string): string | undefined;
