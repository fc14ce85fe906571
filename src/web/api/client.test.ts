import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { ApiError, answerIn, OfflineError, read, rememberCsrfToken, send, tell } from "./client.ts";

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Stands where the network is: answers what the test says and keeps what was sent. */
function network(answer: () => Response | Promise<Response>) {
  const sent: { address: string; init: RequestInit }[] = [];
  globalThis.fetch = (address, init = {}) => {
    sent.push({ address: address instanceof Request ? address.url : address.toString(), init });
    return Promise.resolve().then(answer);
  };
  return sent;
}

const refusal = { code: "stage-closed", vi: "Đã hết thời hạn", en: "Over", requestId: "r1" };

test("an answer is checked against its schema", async () => {
  network(() => Response.json({ points: "ba" }));
  await expect(read(z.object({ points: z.number() }), "/x")).rejects.toThrow(z.ZodError);
});

test("every request that changes something carries the token, a reading one does not", async () => {
  const sent = network(() => Response.json({}));
  rememberCsrfToken("token-1");
  await read(z.unknown(), "/x");
  await send(z.unknown(), "PUT", "/y", { value: 1 });
  const headers = sent.map(({ init }) => new Headers(init.headers).get("x-csrf-token"));
  expect(headers).toEqual([null, "token-1"]);
  expect(sent[1]).toMatchObject({ address: "/api/y", init: { body: '{"value":1}' } });
});

test("English is asked for when the reader chose it, Vietnamese comes by itself", async () => {
  const sent = network(() => Response.json({}));
  await read(z.unknown(), "/x");
  answerIn("en");
  await read(z.unknown(), "/x");
  await read(z.unknown(), "/x?q=a");
  answerIn("vi");
  expect(sent.map(({ address }) => address)).toEqual(["/api/x", "/api/x?lang=en", "/api/x?q=a&lang=en"]);
});

test("a form with a file is sent as it is, so that the browser sets its own boundary", async () => {
  const sent = network(() => Response.json({}));
  const form = new FormData();
  await send(z.unknown(), "POST", "/x", form);
  expect(sent[0]?.init.body).toBe(form);
  expect(new Headers(sent[0]?.init.headers).has("content-type")).toBe(false);
});

test("a refusal keeps its code and its words in both languages", async () => {
  network(() => Response.json(refusal, { status: 409 }));
  const error = await tell("POST", "/x").catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 409, body: refusal });
});

test("an answer that is no refusal of ours becomes one, with the request id of its head", async () => {
  network(() => new Response("<h1>Bad gateway</h1>", { status: 502, headers: { "x-request-id": "r9" } }));
  await expect(tell("POST", "/x")).rejects.toMatchObject({
    status: 502,
    body: { code: "unexpected", requestId: "r9" },
  });
});

test("no answer at all is told apart from a refusal", async () => {
  network(() => {
    throw new TypeError("fetch failed");
  });
  await expect(tell("POST", "/x")).rejects.toBeInstanceOf(OfflineError);
});

test("an empty answer is fine where nothing is expected", async () => {
  network(() => new Response(null, { status: 204 }));
  await expect(tell("DELETE", "/x")).resolves.toBeUndefined();
});
