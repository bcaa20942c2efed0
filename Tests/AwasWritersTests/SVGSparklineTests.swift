import AwasReport
import Testing

@testable import AwasWriters

@Suite struct SVGSparklineTests {
    private func fragment(_ values: [Double?]) -> String {
        SVGSparkline(Sparkline(values: values), width: 96, height: 24).fragment
    }

    @Test func aLineEndsInADot() {
        #expect(
            fragment([0, 5, 10])
                == "<svg class=\"spark\" width=\"96\" height=\"24\" viewBox=\"0 0 96 24\" aria-hidden=\"true\" focusable=\"false\"><polyline points=\"3,21 48,12 93,3\" class=\"l2\"/><circle cx=\"93\" cy=\"3\" r=\"3\" class=\"f1\"/></svg>"
        )
    }

    /// Not known is a gap and no zero: three months, a gap, a month alone, a gap and the last two.
    @Test func gapsStayGaps() {
        let text = fragment([4, 4, 4, nil, 2, nil, 1, 4])
        #expect(text.matches(of: /<polyline/).count == 2)
        #expect(text.contains("points=\"3,3 15.9,3 28.7,3\"") && text.contains("points=\"80.1,16.5 93,3\""))
        #expect(text.contains("<circle cx=\"54.4\" cy=\"12\" r=\"1.5\" class=\"f2\"/>"))
    }

    @Test func withoutTheLastMonthThereIsNoDot() {
        #expect(!fragment([1, 2, nil]).contains("f1"))
        #expect(fragment([nil, nil, 2]).contains("<circle cx=\"93\" cy=\"3\" r=\"3\" class=\"f1\"/>"))
        #expect(fragment([nil, nil]) == "" && fragment([]) == "")
    }

    @Test func nothingLeavesThePicture() {
        for values in [[0, 0, 0], [-5, 3, 8], [1e300, -1e300, 0], [.infinity, .nan, 2], [7]] as [[Double?]] {
            let numbers = fragment(values).matches(of: /(?:cx|cy)="([^"]*)"/).compactMap { Double($0.1) }
            #expect(!numbers.isEmpty && numbers.allSatisfy { (0...96).contains($0) }, "\(values)")
        }
    }
}
