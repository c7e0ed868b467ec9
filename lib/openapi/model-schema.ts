// The JSON Schema of a model file, for editors and for programs that write one. What its parts say about each other is
// checked by an import alone.

import { z } from "zod";
import { modelFileSchema } from "@/lib/models/file";

/** JSON Schema, draft 2020-12. */
export const modelFileJsonSchema = () => ({
  ...z.toJSONSchema(modelFileSchema, { io: "input", unrepresentable: "any" }),
  title: "A model file of Altimeter, format altimeter.model/1",
});
