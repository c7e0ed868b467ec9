// What should be true before the first request is served.

/** Called once by Next when a server starts. A database that is away then keeps nobody from starting: health says so. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const [{ bringBuiltInModels }, { tellLeads }, { sweepIssues }, { log }] = await Promise.all([
    import("@/lib/catalogue/commands"),
    import("@/lib/rounds/commands/tell-leads"),
    import("@/lib/trackers/commands/sweep-issues"),
    import("@/lib/doors/log"),
  ]);
  await bringBuiltInModels().catch((err: unknown) => {
    log.error({ err }, "new built-in models were not stored; the next start tries again");
  });
  // Letters about rounds leave beside requests; the timer keeps no server from stopping.
  setInterval(() => {
    void tellLeads(new Date()).catch((err: unknown) => {
      log.error({ err }, "leads could not be told about rounds; the next minute tries again");
    });
  }, 60_000).unref();
  setInterval(() => {
    void sweepIssues(new Date()).catch((err: unknown) => {
      log.error({ err }, "issues could not be looked after; the next minute tries again");
    });
  }, 60_000).unref();
}
