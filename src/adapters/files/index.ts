export { openFolderFileStore } from "./folderFileStore.ts";
