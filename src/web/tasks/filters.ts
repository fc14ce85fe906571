import { TASK_STATES } from "../../contract/improvement.ts";
import { TASK_SOURCES } from "../../contract/tasks.ts";
import type { TaskWanted } from "../api/tasks.ts";

export const VIEWS = ["cua-toi", "danh-sach", "bang", "lich"] as const;
export type View = (typeof VIEWS)[number];

export function viewIn(params: URLSearchParams): View {
  return VIEWS.find((each) => each === params.get("xem")) ?? "cua-toi";
}

const SCOPES = { "cua-toi": "mine", "da-giao": "set" } as const;
const LATENESS = { "qua-han": "yes", "sap-den": "soon" } as const;

/** What an address asks for; unknown values ask for everything. */
export function wantedIn(params: URLSearchParams): TaskWanted {
  const text = (name: string) => params.get(name) ?? "";
  const state = text("trang-thai");
  return {
    q: text("tim"),
    scope: choice(SCOPES, text("pham-vi")) ?? "all",
    late: choice(LATENESS, text("han")) ?? "",
    state: state === "chua-xong" ? "open" : (TASK_STATES.find((each) => each === state) ?? ""),
    source: TASK_SOURCES.find((each) => each === text("nguon")) ?? "",
    sourceId: text("tu"),
    lead: text("co-quan"),
    unit: text("don-vi"),
    index: text("chi-so"),
    round: text("dot"),
    leaf: text("tieu-chi"),
    ...(text("thu-tu") === "moi-giao" ? { sort: "newest" as const } : {}),
  };
}

function choice<Value>(choices: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(choices, name) ? choices[name] : undefined;
}
