"use server";

import { modelAddress } from "@/components/models/addresses";
import { importModel, previewModel } from "@/lib/catalogue/commands/import-model";
import { uploadAction, uploadAnswerAction } from "@/lib/doors/upload";

export const previewModelAction = uploadAnswerAction(previewModel);
export const importModelAction = uploadAction(importModel, ({ key, version }) => modelAddress({ key, version }));
