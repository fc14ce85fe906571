import type { z } from "zod";
import { ERRORS, type ErrorBody } from "../../contract/errors.ts";

/** A refusal by the server, in the one error form of the API. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.en);
    this.name = "ApiError";
    this.status = status;
    this.body = body;
  }
}

/** No answer came: the line is down or the server is away. Nothing is known about the request. */
export class OfflineError extends Error {
  override readonly name = "OfflineError";
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

let csrfToken = "";

let language: "vi" | "en" = "vi";

/** In which the words of methods are asked for from now on; refusals and reasons come in both anyway. */
export function answerIn(chosen: "vi" | "en"): void {
  language = chosen;
}

/** Vietnamese is what the server answers by itself. */
function inLanguage(path: string): string {
  if (language === "vi") return path;
  return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

/** Called when the session is known; every request that changes something carries the token. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** Reads and checks an answer against its schema. */
export async function read<S extends z.ZodType>(
  schema: S,
  path: string,
  signal?: AbortSignal,
): Promise<z.infer<S>> {
  return schema.parse(await answerOf("GET", path, undefined, signal));
}

/** Sends JSON, or a form with files, and checks the answer against its schema. */
export async function send<S extends z.ZodType>(
  schema: S,
  method: Method,
  path: string,
  body?: unknown,
): Promise<z.infer<S>> {
  return schema.parse(await answerOf(method, path, body));
}

/** Sends something whose answer carries nothing that the screen needs. */
export async function tell(method: Method, path: string, body?: unknown): Promise<void> {
  await answerOf(method, path, body);
}

/** Posts a form and gives back the file that answers it. */
export async function fileOf(path: string, form: FormData): Promise<Blob> {
  const response = await reach(path, requestInit("POST", form, undefined));
  if (response.ok) return response.blob();
  throw new ApiError(response.status, errorBodyOf(response, parsed(await response.text())));
}

/** Posts a form and gives each line of JSON of the answer as it comes; aborting closes the connection. */
export async function* linesOf(path: string, form: FormData, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await reach(path, requestInit("POST", form, signal));
  if (!response.ok || response.body === null)
    throw new ApiError(response.status, errorBodyOf(response, parsed(await response.text())));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) if (line !== "") yield parsed(line);
    if (done) return;
  }
}

async function answerOf(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await reach(path, requestInit(method, body, signal));
  const text = await response.text();
  const content = parsed(text);
  if (response.ok) return content;
  throw new ApiError(response.status, errorBodyOf(response, content));
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api${inLanguage(path)}`, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new OfflineError("no answer from the server", { cause });
  }
}

function requestInit(method: Method, body: unknown, signal: AbortSignal | undefined): RequestInit {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["x-csrf-token"] = csrfToken;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (signal) init.signal = signal;
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  return init;
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorBodyOf(response: Response, content: unknown): ErrorBody {
  if (isErrorBody(content)) return content;
  const { vi, en } = ERRORS[response.status === 404 ? "not-found" : "unexpected"];
  return {
    code: response.status === 404 ? "not-found" : "unexpected",
    vi,
    en,
    requestId: response.headers.get("x-request-id") ?? "",
  };
}

function isErrorBody(content: unknown): content is ErrorBody {
  return (
    typeof content === "object" && content !== null && "code" in content && "vi" in content && "en" in content
  );
}

/** Address of a path below /api, for links to downloads and files. */
export function apiAddress(path: string): string {
  return `/api${path}`;
}
