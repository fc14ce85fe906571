// Installs what package-lock.json names when node_modules is missing, incomplete or stale.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const MODULES = path.join(ROOT, "node_modules");
/** Holds the hash of the lockfile that was installed. */
const STAMP = path.join(MODULES, ".chiso-installed");

/** Runs npm when needed. Throws with words for the person when that fails. */
export function installIfNeeded() {
  const text = readFileSync(path.join(ROOT, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(text).digest("hex");
  const lock = JSON.parse(text);
  const installedBefore = readIfThere(STAMP) === hash;
  if (isInstalled(lock, installedBefore)) {
    if (!installedBefore) stamp(hash);
    return;
  }
  console.error("Đang cài các gói cần thiết (chỉ lần đầu hoặc khi có thay đổi)…");
  console.error("Installing packages (the first time, or after a change)…");
  // Warnings are for those who choose packages; whoever starts Chiso can do nothing about them. Errors are shown.
  runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  stamp(hash);
}

/** A package for this platform that npm could not install may be missing, if npm has had its chance. */
function isInstalled(lock, installedBefore) {
  const found = JSON.parse(readIfThere(path.join(MODULES, ".package-lock.json")) ?? "null");
  if (found === null) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === "" || wanted.link) return true;
    const there =
      found.packages[place]?.version === wanted.version && existsSync(path.join(ROOT, place, "package.json"));
    return there || (wanted.optional === true && (installedBefore || !suitsPlatform(wanted)));
  });
}

/** Packages made for one platform say so; other optional ones come only with those that are not for this one. */
function suitsPlatform({ os, cpu, libc }) {
  if (!os && !cpu) return false;
  const musl = process.platform === "linux" && !process.report?.getReport().header.glibcVersionRuntime;
  return suits(os, process.platform) && suits(cpu, process.arch) && suits(libc, musl ? "musl" : "glibc");
}

function suits(list, value) {
  if (!list) return true;
  return list.some((one) => !one.startsWith("!")) ? list.includes(value) : !list.includes(`!${value}`);
}

function runNpm(args) {
  const [program, ...before] = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === "win32" ? "npm.cmd" : "npm"];
  // Its output goes to stderr: the standard output belongs to the command that asked.
  const { status, error } = spawnSync(program, [...before, ...args], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  throw new Error(
    "Không cài được các gói. Kiểm tra kết nối mạng (hoặc kho gói npm của đơn vị) và quyền ghi thư mục, rồi chạy lại.\n" +
      `The packages could not be installed${error ? ` (${error.message})` : ""}. ` +
      "Check the network (or your own npm registry) and that this folder can be written, then try again.",
  );
}

function stamp(hash) {
  try {
    writeFileSync(STAMP, hash);
  } catch {
    // A folder that may only be read works as well; it is only looked through again next time.
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
