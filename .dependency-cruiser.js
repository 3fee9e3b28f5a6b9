/**
 * The house's rules about who may import whom:
 * app → components → (props), app/(newsroom) → newsroom → site → platform, app/(site) → site → platform.
 * Nothing of the readers' reaches the newsroom, not even through something in between.
 * @type {import("dependency-cruiser").IConfiguration}
 */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two modules that need each other are one.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-missing",
      comment: "An import must lead somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "readers-never-reach-the-newsroom",
      comment: "No draft leaks through an import: not directly, not through something in between.",
      severity: "error",
      from: { path: "^(site|components/site|app/\\(site\\))/" },
      to: { path: "^(newsroom|app/\\(newsroom\\)|components/newsroom)/", reachable: true },
    },
    {
      name: "readers-read-only",
      comment: "The readers' side has the readers' client.",
      severity: "error",
      from: { path: "^(site|components/site|app/\\(site\\))/" },
      to: { path: "^platform/(db/writer|session)\\.ts$", reachable: true },
    },
    {
      name: "platform-knows-no-news",
      comment: "The floor carries the house and knows nothing of it.",
      severity: "error",
      from: { path: "^platform/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|components|newsroom|site|server|prisma|test|e2e)/" },
    },
    {
      name: "site-stands-on-platform",
      severity: "error",
      from: { path: "^site/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|components|newsroom|server|prisma)/" },
    },
    {
      name: "newsroom-stands-on-site-and-platform",
      severity: "error",
      from: { path: "^newsroom/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|components|server|prisma)/" },
    },
    {
      name: "components-draw-what-they-are-given",
      comment:
        "Props in, markup out. Besides other components: input schemas, the body of a story, and types.",
      severity: "error",
      from: { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^(app|newsroom|site|platform|server|prisma)/",
        pathNot:
          "^(site/(body/|assets/(live-picture|fit-crop)\\.ts$)|platform/assert-never\\.ts$)|-(input)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "the-kit-is-for-both",
      comment: "What both sides use belongs to neither.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^components/(newsroom|site)/" },
    },
    {
      name: "reader-doors-stay-apart",
      comment: "app/(preview) is the one place where both houses meet.",
      severity: "error",
      from: { path: "^app/\\(site\\)/" },
      to: { path: "^app/(\\((newsroom|preview)\\)|api)/" },
    },
    {
      name: "staff-doors-stay-apart",
      comment: "app/(preview) is the one place where both houses meet.",
      severity: "error",
      from: { path: "^app/(\\(newsroom\\)|api)/" },
      to: { path: "^app/\\((site|preview)\\)/" },
    },
    {
      name: "staff-doors-show-staff-components",
      severity: "error",
      from: { path: "^app/(\\(newsroom\\)|api)/" },
      to: { path: "^components/site/" },
    },
    {
      name: "doors-open-to-no-boiler-room",
      comment: "What runs without anyone asking is not called from a page.",
      severity: "error",
      from: { path: "^(app|components|newsroom|site|platform|proxy\\.ts)", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(server|prisma|test|e2e)/" },
    },
    {
      name: "the-boiler-room-has-no-windows",
      severity: "error",
      from: { path: "^server/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "acts-know-no-next",
      comment: "Meaning can be called from a form, the clock, an import and a test alike.",
      severity: "error",
      from: { path: "^(newsroom|site)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^node_modules/(next|next-auth)/|^(next|next-auth)(/|$)" },
    },
    {
      name: "no-tests-in-the-house",
      severity: "error",
      from: { pathNot: "\\.(test|spec)\\.tsx?$|^(test|e2e)/" },
      to: { path: "\\.(test|spec)\\.tsx?$|^(test|e2e)/" },
    },
    {
      name: "production-needs-no-development-package",
      severity: "error",
      from: { path: "^(app|components|newsroom|site|platform)/", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|public)/|^platform/db/generated/internal" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
