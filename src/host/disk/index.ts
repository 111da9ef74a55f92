/** Files on the disk of this computer: read them, and replace them without ever losing one. Node only. */
export { loadFile, saveFile, type SaveRequest, type Saved } from './file.js';
export { makeFolder, pathsIn } from './folder.js';
export { DISK, type Disk, type FileSystem } from './disk.js';
