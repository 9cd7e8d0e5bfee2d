// The version of the package: that of package.json, as a test says.

export const VERSION = "0.1.0";
