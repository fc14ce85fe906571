import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { App, HttpDeps } from "./app.ts";

/** Describes every `/api` route from its own schemas. Must come before the routes. */
export async function describeApi(app: App, deps: HttpDeps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.0.3",
      info: {
        title: "Chiso",
        version: deps.codeVersion,
        description:
          "Chỉ số cải cách hành chính và các chỉ số liên quan: bộ tiêu chí, đợt đánh giá, thẩm định, công bố. " +
          "Every refusal has the form {code, vi, en, requestId, faults?, details?}.",
      },
      ...(deps.publicUrl === null ? {} : { servers: [{ url: deps.publicUrl }] }),
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "chiso_session" },
          csrf: { type: "apiKey", in: "header", name: "x-csrf-token" },
        },
      },
    },
    transform: (route) => {
      const described = jsonSchemaTransform(route);
      return route.url.startsWith("/api/")
        ? described
        : { ...described, schema: { ...described.schema, hide: true } };
    },
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
}
