import { expect, test } from "vitest";
import { strengthOf } from "./strength";

test("nothing typed has no strength", () => expect(strengthOf("")).toBe(0));
test("a run of neighbours is weak however long it is", () => expect(strengthOf("abcdefghijklmnopqrst")).toBe(1));
// 8 letters of 26: 8 * 4.7 = 37.6 bits
test("eight small letters are weak", () => expect(strengthOf("kwzqmtbx")).toBe(1));
// 11 of 62: 11 * 5.95 = 65.5 bits
test("eleven letters and digits are good", () => expect(strengthOf("kW7qMt9xZ2p")).toBe(3));
// 27 of 26 + 33 = 59, of which none follows its neighbour: 158 bits
test("a phrase of four words is strong", () => expect(strengthOf("lamp river quiz tundra maize")).toBe(4));
