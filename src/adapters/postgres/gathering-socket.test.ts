import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { GatheringSocket } from "./gathering-socket.ts";

test("what is written in one turn waits for the end of the turn, also on a connection that is open", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const socket = new GatheringSocket();
  socket.connect(address.port, "127.0.0.1");
  const [peer]: Socket[] = await once(server, "connection");
  if (socket.connecting) await once(socket, "connect");
  for (const part of ["one ", "two"]) {
    socket.cork();
    socket.write(part);
    socket.uncork();
  }
  expect(socket.writableLength).toBe("one two".length);
  socket.end();
  let heard = "";
  peer?.setEncoding("utf8").on("data", (part: string) => {
    heard += part;
  });
  if (peer) await once(peer, "end");
  expect(heard).toBe("one two");
  peer?.destroy();
  server.close();
});
