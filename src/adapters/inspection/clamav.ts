import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { StagedFile } from "../../app/files/index.ts";
import { AppError } from "../../contract/errors.ts";

const PART = 64 * 1024;
const WITHIN_MS = 60_000;

/**
 * Asks clamd (`host:port`, or the path of its socket) about a file that is arriving, by INSTREAM: parts with their length
 * before them, a length of zero at the end, one line in answer. Without a clear answer the file is not taken.
 */
export function scanByClamav(address: string): (staged: StagedFile) => Promise<void> {
  return async (staged) => {
    const answer = await ask(address, staged).catch((error: unknown) => {
      throw new AppError(
        "scanner-away",
        `clamd at ${address}: ${error instanceof Error ? error.message : error}`,
      );
    });
    if (answer === "stream: OK") return;
    if (answer.endsWith(" FOUND")) throw new AppError("file-infected", answer.slice(0, 200));
    throw new AppError("scanner-away", `clamd at ${address} said: ${answer.slice(0, 200)}`);
  };
}

async function ask(address: string, staged: StagedFile): Promise<string> {
  const socket = open(address);
  socket.setTimeout(WITHIN_MS, () => socket.destroy(new Error(`no answer within ${WITHIN_MS} ms`)));
  const answered = answerOf(socket);
  // Told below, after writing; an early refusal must not go unheard meanwhile.
  answered.catch(() => undefined);
  try {
    await once(socket, "connect");
    await write(socket, Buffer.from("zINSTREAM\0"));
    for (let offset = 0; offset < staged.size; offset += PART) {
      const part = await staged.read(offset, PART);
      await write(socket, lengthOf(part.byteLength));
      await write(socket, part);
    }
    await write(socket, lengthOf(0));
    return await answered;
  } finally {
    socket.destroy();
  }
}

function open(address: string): Socket {
  if (address.startsWith("/")) return connect(address);
  const colon = address.lastIndexOf(":");
  return connect(Number(address.slice(colon + 1)), address.slice(0, colon).replace(/^\[|\]$/g, ""));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/** One line, ended by a zero. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (bytes) => {
      said += bytes.toString("utf8");
      if (said.includes("\0")) resolve(said.slice(0, said.indexOf("\0")).trim());
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error(said === "" ? "closed without an answer" : said.trim())));
  });
}
