import type { SeedPlace } from "./seed-shapes.ts";

/** The capital and the metropolitan cities stand alone for a Korean reader; other towns carry their province. */
const standing: [key: string, name: string, nameKo: string][] = [
  ["seoul", "Seoul", "서울"],
  ["busan", "Busan", "부산"],
  ["daegu", "Daegu", "대구"],
  ["incheon", "Incheon", "인천"],
  ["gwangju", "Gwangju", "광주"],
  ["daejeon", "Daejeon", "대전"],
  ["ulsan", "Ulsan", "울산"],
  ["sejong", "Sejong", "세종"],
];

const withProvince: [key: string, name: string, nameKo: string, region: string][] = [
  ["suwon", "Suwon", "수원", "Gyeonggi Province"],
  ["paju", "Paju", "파주", "Gyeonggi Province"],
  ["seongnam", "Seongnam", "성남", "Gyeonggi Province"],
  ["gangneung", "Gangneung", "강릉", "Gangwon Province"],
  ["chuncheon", "Chuncheon", "춘천", "Gangwon Province"],
  ["cheorwon", "Cheorwon", "철원", "Gangwon Province"],
  ["jeongseon", "Jeongseon", "정선", "Gangwon Province"],
  ["cheongju", "Cheongju", "청주", "North Chungcheong Province"],
  ["seocheon", "Seocheon", "서천", "South Chungcheong Province"],
  ["jeonju", "Jeonju", "전주", "North Jeolla Province"],
  ["gunsan", "Gunsan", "군산", "North Jeolla Province"],
  ["mokpo", "Mokpo", "목포", "South Jeolla Province"],
  ["suncheon", "Suncheon", "순천", "South Jeolla Province"],
  ["yeosu", "Yeosu", "여수", "South Jeolla Province"],
  ["andong", "Andong", "안동", "North Gyeongsang Province"],
  ["gyeongju", "Gyeongju", "경주", "North Gyeongsang Province"],
  ["pohang", "Pohang", "포항", "North Gyeongsang Province"],
  ["yecheon", "Yecheon", "예천", "North Gyeongsang Province"],
  ["changwon", "Changwon", "창원", "South Gyeongsang Province"],
  ["geoje", "Geoje", "거제", "South Gyeongsang Province"],
  ["tongyeong", "Tongyeong", "통영", "South Gyeongsang Province"],
  ["jeju", "Jeju", "제주", "Jeju Province"],
  ["seogwipo", "Seogwipo", "서귀포", "Jeju Province"],
];

const inKorea = { country: "KR", timeZone: "Asia/Seoul" } as const;

export const placesInKorea: SeedPlace[] = [
  ...standing.map(([key, name, nameKo]) => ({ key, name, nameKo, ...inKorea, standsAlone: true })),
  ...withProvince.map(([key, name, nameKo, region]) => ({
    key,
    name,
    nameKo,
    ...inKorea,
    region,
    standsAlone: false,
  })),
];
