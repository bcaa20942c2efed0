import AwasWriters

extension OutputFormat {
    /// Ids and plain values for programs; what has no place in them is said on standard error.
    static let csv = OutputFormat(id: "csv", endings: ["csv"], isText: true) { answer, output, common throws(Failure) in
        var writer = CSVWriter(isRaw: output.csv.isRaw)
        if let render = answer.csv {
            try AnswerOutput.write(render(&writer), to: output.output)
        } else {
            try AnswerOutput.writePieces(to: output.output) { write throws(WriterError) in
                try writer.render(answer.table, into: write)
            }
        }
        if writer.hasGuarded { AnswerOutput.noteGuarded(common) }
        for note in answer.notes { StandardStreams.message("awas: " + note) }
    }

    /// Ids and plain values for programs, with what a reader must know beside them.
    static let json = OutputFormat(id: "json", endings: ["json"], isText: true) { answer, output, _ throws(Failure) in
        if let render = answer.json { return try AnswerOutput.write(render(), to: output.output) }
        try AnswerOutput.writePieces(to: output.output) { write throws(WriterError) in
            try JSONWriter.render(answer.table, into: write)
        }
    }
}
