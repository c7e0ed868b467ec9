import type { NextRequest } from "next/server";
import { startSingleSignOn } from "@/lib/auth/single-sign-on";

export const GET = (request: NextRequest): Promise<Response> => startSingleSignOn(request);
