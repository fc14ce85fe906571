// Written so that an old Node can still read it and say what is missing.

var WANTED = [20, 19];

/** Ends the program with a plain sentence when this Node is older than 20.19. */
export function checkNode() {
  var found = process.versions.node.split(".").map(Number);
  if (found[0] > WANTED[0] || (found[0] === WANTED[0] && found[1] >= WANTED[1])) return;
  console.error("Chiso cần Node.js 20.19 trở lên; máy này đang dùng " + process.version + ".");
  console.error("Cài bản mới từ https://nodejs.org rồi chạy lại lệnh này.");
  console.error("Chiso needs Node.js 20.19 or later; this is " + process.version + ".");
  console.error("Install a newer one from https://nodejs.org and run the command again.");
  process.exit(1);
}
