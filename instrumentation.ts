// What has to be true before the first request is served.

/** Called once by Next when a server starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { bringBuiltInModels } = await import("@/lib/catalogue/commands");
  await bringBuiltInModels();
}
