import type { TestApp } from "./app.ts";
import { PDF } from "./sheet-world.ts";

/** An address of the API as the server describes it itself, with everything in it filled in. */
export interface Address {
  readonly verb: Verb;
  /** As described, with its placeholders. */
  readonly template: string;
  readonly url: string;
  /** What has to be sent so that no fault of form hides a missing right. */
  readonly body: object | Buffer | undefined;
  readonly headers: Record<string, string>;
}

type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly allOf?: readonly Schema[];
  /** What a record holds under every key that is required. */
  readonly additionalProperties?: Schema | boolean;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[];
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
            };
          }
        >
      >
    >
  >;
}

/** What stands for a placeholder or a property of this name; a function is asked with the address. */
export type Named = Readonly<Record<string, Value | ((template: string) => Value)>>;
type Value = string | number | undefined;

const BOUNDARY = "chiso-walk";
const FORM = Buffer.concat([
  Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="title"\r\n\r\nTài liệu lạ\r\n` +
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="la.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  ),
  PDF,
  Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
]);
/** Described without a body, because a form with a file comes in. */
const WITH_FILE =
  /\/(evidence|library|versions|imports|file|offline|preview|apply)$|\/exchange\/[a-z]+\/(preview|apply)$/;

/** Somebody's own session and settings, previews, which write nothing, and calculations on the sender's own file, which is not kept. */
export const OWN_MATTERS =
  /^\/api\/(session|sessions|account\/password|me\/calendar|me\/notifications|me\/notices\/)|\/(duties|exchange\/tasks)\/preview$|^\/api\/(indices\/(build|explain|compare|audit|download|simulate)|surveys\/)/;
/**
 * Open to everybody, the administrator's own matters, or lists in which each finds their own; proved where they stand.
 * Whatever they hold, no secret stands in it: that is looked for here too.
 */
export const PROVED_ELSEWHERE =
  /^\/api\/(published|methods|own-methods|calendar|openapi|accounts|account-emails|failed-mails|exchange|units$|outlook\/units$|(tasks|duties|plans|plan-templates|reports|recognition|scenarios)$|indices\/|explorer|tasks\/(board|choices|deadline|export)|units\/\{unit\}\/(escalations|risk-rules))/;

/** Every described address, filled in by name; a route added tomorrow is among them. */
export async function describedAddresses(world: TestApp, named: Named): Promise<readonly Address[]> {
  const { paths } = await describedOf(world);
  return Object.entries(paths).flatMap(([template, verbs]) =>
    Object.entries(verbs).map(([verb, { requestBody, parameters = [] }]): Address => {
      const path = template.replace(/\{(\w+)\}/g, (_all, name: string) =>
        encodeURIComponent(String(valueOf(named, name, template) ?? "khong-co")),
      );
      const asked = parameters.filter((each) => each.in === "query" && each.required === true);
      const query = new URLSearchParams(
        asked.map(({ name, schema = {} }) => [name, String(sample(schema, named, template, name))]),
      ).toString();
      const url = query === "" ? path : `${path}?${query}`;
      const upper = verb.toUpperCase() as Verb;
      const schema = requestBody?.content["application/json"]?.schema;
      if (schema) return { verb: upper, template, url, body: bodyOf(schema, named, template), headers: {} };
      const form = upper === "POST" && WITH_FILE.test(template);
      return {
        verb: upper,
        template,
        url,
        body: form ? FORM : undefined,
        headers: form ? { "content-type": `multipart/form-data; boundary=${BOUNDARY}` } : {},
      };
    }),
  );
}

const known = new WeakMap<TestApp, Promise<Described>>();

function describedOf(world: TestApp): Promise<Described> {
  const before = known.get(world);
  if (before) return before;
  const asked = world.request("GET", "/api/openapi.json").then((answer) => answer.json<Described>());
  known.set(world, asked);
  return asked;
}

function valueOf(named: Named, name: string, template: string): Value {
  const known = named[name];
  return typeof known === "function" ? known(template) : known;
}

function bodyOf(schema: Schema, named: Named, template: string): object {
  const made = sample(schema, named, template);
  return typeof made === "object" && made !== null ? made : {};
}

/** The least that fits a schema. */
function sample(schema: Schema, named: Named, template: string, name = ""): unknown {
  const known = name === "" ? undefined : valueOf(named, name, template);
  if (known !== undefined && schema.type !== "array" && schema.type !== "object") return known;
  if (schema.enum) return schema.enum[0];
  const inner = schema.oneOf ?? schema.anyOf;
  if (inner?.[0]) return sample(inner[0], named, template, name);
  switch (schema.type) {
    case "object": {
      const { additionalProperties: held } = schema;
      const properties = Object.keys(schema.properties ?? {});
      // Where one of several is wanted, none is described as required.
      const wanted =
        (schema.required ?? []).length > 0
          ? (schema.required ?? [])
          : properties.filter((key) => key === "number" && schema.properties?.[key]?.type === "integer");
      return Object.fromEntries(
        wanted.flatMap((key) => {
          const property = schema.properties?.[key] ?? (typeof held === "object" ? held : undefined);
          return property ? [[key, sample(property, named, template, key)]] : [];
        }),
      );
    }
    case "array": {
      const item = schema.items ?? {};
      return (schema.minItems ?? 0) > 0 ? [sample(item, named, template, name.replace(/(ve)?s$/, ""))] : [];
    }
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 0, 0);
    case "boolean":
      return true;
    case undefined:
    default:
      return textOf(schema);
  }
}

function textOf({ format, minLength = 0, allOf }: Schema): string {
  if (format === "uuid") return "01890000-0000-7000-8000-000000000000";
  if (format === "date-time") return "2027-06-01T00:00:00+07:00";
  if (format === "date" || allOf) return "2026-11-21";
  return "x".repeat(Math.max(minLength, 4));
}
