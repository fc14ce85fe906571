import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { StagedFile } from "../../app/files/index.ts";
import { scanByClamav } from "./clamav.ts";

/** The harmless pattern that every scanner takes for a virus, split so that no scanner takes this file for one. */
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${"ANTIVIRUS-TEST-FILE"}!$H+H*`;

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

function staged(bytes: Uint8Array): StagedFile {
  return {
    size: bytes.byteLength,
    sha256: "",
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** Speaks clamd's INSTREAM: takes parts until one of length zero, then answers by what it got. */
async function clamd(answer: (content: Buffer) => string | null): Promise<string> {
  server = createServer((socket: Socket) => {
    let got = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      got = Buffer.concat([got, bytes]);
      const content = contentOf(got);
      if (content === null) return;
      const said = answer(content);
      if (said === null) socket.destroy();
      else socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}

/** What was streamed, once it has come to its end; throws where it is no stream. */
function contentOf(got: Buffer): Buffer | null {
  const head = "zINSTREAM\0";
  if (got.byteLength < head.length) return null;
  if (got.subarray(0, head.length).toString() !== head) throw new Error("no INSTREAM");
  const parts: Buffer[] = [];
  for (let at = head.length; at + 4 <= got.byteLength; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const judge = (content: Buffer): string =>
  content.includes("EICAR-STANDARD") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";

describe("a file that is scanned", () => {
  test("is taken when nothing is found, whatever its size", async () => {
    const sizes: number[] = [];
    const scan = scanByClamav(
      await clamd((content) => {
        sizes.push(content.byteLength);
        return judge(content);
      }),
    );
    await scan(staged(Buffer.from("một báo cáo")));
    await scan(staged(Buffer.alloc(3_000_000, "x")));
    expect(sizes).toEqual([Buffer.byteLength("một báo cáo"), 3_000_000]);
  });

  test("is refused when something is found, also in its last part", async () => {
    const scan = scanByClamav(await clamd(judge));
    const hidden = Buffer.concat([Buffer.alloc(200_000, "x"), Buffer.from(EICAR)]);
    await expect(scan(staged(hidden))).rejects.toMatchObject({ code: "file-infected" });
  });
});

describe("a scanner that cannot say", () => {
  test.each<[string, string | null]>([
    ["closes the line", null],
    ["finds the file too large", "INSTREAM size limit exceeded. ERROR"],
    ["speaks otherwise", "PONG"],
  ])("%s: the file is not taken", async (_what, said) => {
    const scan = scanByClamav(await clamd(() => said));
    await expect(scan(staged(Buffer.from("x")))).rejects.toMatchObject({ code: "scanner-away" });
  });

  test.each(["127.0.0.1:1", "/nowhere/clamd.sock"])(
    "is not there at %s: the file is not taken",
    async (address) => {
      await expect(scanByClamav(address)(staged(Buffer.from("x")))).rejects.toMatchObject({
        code: "scanner-away",
      });
    },
  );
});
