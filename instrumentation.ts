// What should be true before the first request is served.

/** Called once by Next when a server starts. A database that is away then keeps nobody from starting: health says so. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ bringBuiltInModels }, { log }] = await Promise.all([
    import("@/lib/catalogue/commands"),
    import("@/lib/doors/log"),
  ]);
  await bringBuiltInModels().catch((err: unknown) => {
    log.error({ err }, "new built-in models were not stored; the next start tries again");
  });
}
