import config from "./playwright.config.ts";
export default { ...config, webServer: undefined, timeout: 40_000 };
