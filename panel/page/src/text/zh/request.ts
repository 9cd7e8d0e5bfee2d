/** The texts of the display of requests, in Chinese. */
import type { request as en } from "../en/request.ts";

export const request: Readonly<Record<keyof typeof en, string>> = {
  "request.show": "显示请求",
  "request.title": "{call} 的请求",
  "request.languages": "语言",
  "request.copy": "复制",
  "request.close": "关闭",
  "request.masked": "密钥已隐藏：程序从环境变量中读取。",
};
