// The API itself: whether it works, and what it can.

import { getMeInput } from "@/lib/accounts/input";
import { type Calls, get } from "../operation";

export const apiCalls: Calls = {
  "/health": {
    get: {
      ...get("Whether the server can work; 503 when the database is away", getMeInput, "Health"),
      open: true,
      mayBeAway: true,
    },
  },
  "/openapi.json": { get: { ...get("This document", getMeInput, "OpenApi"), open: true } },
  "/schemas/model": {
    get: {
      ...get("The JSON Schema of a model file", getMeInput, "JsonSchema"),
      answerType: "application/schema+json",
      open: true,
    },
  },
};
