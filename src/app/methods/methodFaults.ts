import { AppError } from "../../contract/errors.ts";
import type { MethodFault } from "../../contract/methods.ts";
import {
  type CompositeMethod,
  checkComposite,
  checkMethod,
  type Fault,
  type Method,
  methodKindOf,
} from "../../core/index.ts";

type Named = Pick<Method, "id" | "version">;

/** Everything that keeps a text from being used under this name, in the order of its lines. None: it is sound. */
export function faultsOf(source: string, { id, version }: Named): MethodFault[] {
  const reading = methodKindOf(source) === "composite" ? checkComposite(source) : checkMethod(source);
  if (!reading.ok) return reading.faults.map(viewFault);
  const { method } = reading;
  if (method.id === id && method.version === version) return [];
  return [
    {
      line: 1,
      path: "id",
      code: "other-name",
      vi: `Tệp ghi mã “${method.id}”, phiên bản “${method.version}”; bản này là “${id}”, phiên bản “${version}”. Ghi lại cho đúng.`,
      en: `The text says it is “${method.id}”, version “${method.version}”; this is “${id}”, version “${version}”. Put that right.`,
    },
  ];
}

/** A sound composite method, or a refusal that lists every fault. */
export function soundComposite(source: string): CompositeMethod {
  const reading = checkComposite(source);
  if (reading.ok) return reading.method;
  throw faulty(reading.faults.map(viewFault));
}

/** A sound method that rounds may use, or a refusal that lists every fault. */
export function soundMethod(source: string): Method {
  if (methodKindOf(source) === "composite") throw faulty([NOT_FOR_ROUNDS]);
  const reading = checkMethod(source);
  if (reading.ok) return reading.method;
  throw faulty(reading.faults.map(viewFault));
}

const NOT_FOR_ROUNDS: MethodFault = {
  line: 1,
  path: "kind",
  code: "not-a-method",
  vi: "Đây là chỉ số tổng hợp, tính từ số liệu, không chấm điểm theo tiêu chí. Chọn một bộ tiêu chí chấm điểm.",
  en: "This is a composite index, made from data, not a set of scored criteria. Choose a set of scored criteria.",
};

export function faulty(faults: readonly MethodFault[]): AppError {
  return new AppError("method-faulty", `${faults.length} faults in a method`, {
    faults: faults.map(({ line, path, vi, en }) => ({ path, vi, en, row: line })),
  });
}

function viewFault({ line, path, code, words }: Fault): MethodFault {
  return { line, path, code, ...words };
}
