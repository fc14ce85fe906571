import { type Command, Option } from "commander";
import { surveyJsonSchema } from "../../core/index.ts";
import type { CliIo } from "../command.ts";

/** `chiso survey schema`: the JSON Schema of the files of `estimate` and `index`, for editors. */
export function registerSurveySchema(survey: Command, io: CliIo): void {
  survey
    .command("schema")
    .description("In JSON Schema của tệp khai báo / Print the JSON Schema of the plan files")
    .addOption(
      new Option("--for <command>", "estimate | index").choices(["estimate", "index"]).default("estimate"),
    )
    .action((options: { for: string }) => {
      const schema = surveyJsonSchema(options.for === "index" ? "index" : "estimate");
      io.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
