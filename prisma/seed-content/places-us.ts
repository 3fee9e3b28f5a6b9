import type { SeedPlace } from "./seed-shapes.ts";

/** The American cities that an AP-like desk prints without their state. */
const standing: [key: string, name: string, nameKo: string, timeZone: string][] = [
  ["atlanta", "Atlanta", "애틀랜타", "America/New_York"],
  ["baltimore", "Baltimore", "볼티모어", "America/New_York"],
  ["boston", "Boston", "보스턴", "America/New_York"],
  ["chicago", "Chicago", "시카고", "America/Chicago"],
  ["cincinnati", "Cincinnati", "신시내티", "America/New_York"],
  ["cleveland", "Cleveland", "클리블랜드", "America/New_York"],
  ["dallas", "Dallas", "댈러스", "America/Chicago"],
  ["denver", "Denver", "덴버", "America/Denver"],
  ["detroit", "Detroit", "디트로이트", "America/Detroit"],
  ["honolulu", "Honolulu", "호놀룰루", "Pacific/Honolulu"],
  ["houston", "Houston", "휴스턴", "America/Chicago"],
  ["indianapolis", "Indianapolis", "인디애나폴리스", "America/Indiana/Indianapolis"],
  ["las-vegas", "Las Vegas", "라스베이거스", "America/Los_Angeles"],
  ["los-angeles", "Los Angeles", "로스앤젤레스", "America/Los_Angeles"],
  ["miami", "Miami", "마이애미", "America/New_York"],
  ["milwaukee", "Milwaukee", "밀워키", "America/Chicago"],
  ["minneapolis", "Minneapolis", "미니애폴리스", "America/Chicago"],
  ["new-orleans", "New Orleans", "뉴올리언스", "America/Chicago"],
  ["new-york", "New York", "뉴욕", "America/New_York"],
  ["oklahoma-city", "Oklahoma City", "오클라호마시티", "America/Chicago"],
  ["philadelphia", "Philadelphia", "필라델피아", "America/New_York"],
  ["phoenix", "Phoenix", "피닉스", "America/Phoenix"],
  ["pittsburgh", "Pittsburgh", "피츠버그", "America/New_York"],
  ["st-louis", "St. Louis", "세인트루이스", "America/Chicago"],
  ["salt-lake-city", "Salt Lake City", "솔트레이크시티", "America/Denver"],
  ["san-antonio", "San Antonio", "샌안토니오", "America/Chicago"],
  ["san-diego", "San Diego", "샌디에이고", "America/Los_Angeles"],
  ["san-francisco", "San Francisco", "샌프란시스코", "America/Los_Angeles"],
  ["seattle", "Seattle", "시애틀", "America/Los_Angeles"],
  ["washington", "Washington", "워싱턴", "America/New_York"],
];

const withState: [key: string, name: string, nameKo: string, region: string, timeZone: string][] = [
  ["anchorage", "Anchorage", "앵커리지", "Alaska", "America/Anchorage"],
  ["ann-arbor", "Ann Arbor", "앤아버", "Mich.", "America/Detroit"],
  ["austin", "Austin", "오스틴", "Texas", "America/Chicago"],
  ["portland-maine", "Portland", "포틀랜드", "Maine", "America/New_York"],
  ["portland-oregon", "Portland", "포틀랜드", "Ore.", "America/Los_Angeles"],
  ["santa-fe", "Santa Fe", "샌타페이", "N.M.", "America/Denver"],
  ["springfield-illinois", "Springfield", "스프링필드", "Ill.", "America/Chicago"],
];

export const placesInTheUnitedStates: SeedPlace[] = [
  ...standing.map(([key, name, nameKo, timeZone]) => ({
    key,
    name,
    nameKo,
    country: "US",
    timeZone,
    standsAlone: true,
  })),
  ...withState.map(([key, name, nameKo, region, timeZone]) => ({
    key,
    name,
    nameKo,
    country: "US",
    region,
    timeZone,
    standsAlone: false,
  })),
];
