import type { CommandModule } from "../command.ts";
import { registerEstimate } from "./estimate.ts";
import { registerSurveyIndex } from "./indexCommand.ts";
import type { OpenSurveyParts } from "./parts.ts";
import { registerSurveySchema } from "./schema.ts";

export type { OpenSurveyParts, SurveyParts } from "./parts.ts";

/** `chiso survey estimate|index|schema`. */
export const surveyCommands =
  (open: OpenSurveyParts): CommandModule =>
  (program, io) => {
    const survey = program
      .command("survey")
      .description("Điều tra: ước lượng, chỉ số hài lòng / Surveys: estimates, index of answers");
    registerEstimate(survey, io, open);
    registerSurveyIndex(survey, io, open);
    registerSurveySchema(survey, io);
  };
