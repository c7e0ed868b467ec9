import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/auth/next-auth";

type Context = { readonly params: Promise<{ nextauth: string[] }> };

// The options are made for each request: they depend on the environment of the running server, not of the build.
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- next-auth 4 gives its answer no type
  NextAuth(request, context, authOptions());

export { handler as GET, handler as POST };
