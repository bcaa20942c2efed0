import Testing

@testable import AwasData

@Suite struct RowMarksTests {
    @Test func marksOutliveTheRowsAddedLater() {
        var marks = RowMarks()
        marks.append(3)
        #expect(Array(marks) == [false, false, false] && !marks.hasAny)
        marks.mark(1)
        marks.append(2)
        marks.mark(4)
        #expect(Array(marks) == [false, true, false, false, true] && marks.hasAny)
        #expect(marks.markedCount(in: 0..<5) == 2 && marks.markedCount(in: 2..<4) == 0)
        marks.removeRows(from: 2)
        marks.append(1)
        #expect(Array(marks) == [false, true, false])
    }

    @Test func rowsWithoutMarksCanBeTakenBack() {
        var marks = RowMarks()
        marks.append(5)
        marks.removeRows(from: 2)
        #expect(marks.count == 2 && marks.markedCount(in: 0..<2) == 0)
        marks.mark(1)
        #expect(Array(marks) == [false, true])
    }
}
