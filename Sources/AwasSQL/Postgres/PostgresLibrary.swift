import AwasModel
import Glibc

/// PostgreSQL's own client library, `libpq`, found when a database is first asked.
///
/// It is looked for at run time and not linked: an office that has no database needs none of the dozen libraries that it brings.
/// Its interface has been the same since version 5 (<https://www.postgresql.org/docs/current/libpq.html>).
struct PostgresLibrary: @unchecked Sendable {
    typealias Connection = OpaquePointer
    typealias Result = OpaquePointer
    typealias Text = UnsafePointer<CChar>?

    let connect: @convention(c) (UnsafePointer<CChar>) -> Connection?
    let status: @convention(c) (Connection) -> CInt
    let errorMessage: @convention(c) (Connection) -> Text
    let finish: @convention(c) (Connection) -> Void
    let sendQuery:
        @convention(c) (
            Connection, UnsafePointer<CChar>, CInt, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?,
            UnsafePointer<CInt>?, UnsafePointer<CInt>?, CInt
        ) -> CInt
    let setSingleRowMode: @convention(c) (Connection) -> CInt
    let nextResult: @convention(c) (Connection) -> Result?
    let resultStatus: @convention(c) (Result) -> CInt
    let resultField: @convention(c) (Result, CInt) -> Text
    let rowCount: @convention(c) (Result) -> CInt
    let columnCount: @convention(c) (Result) -> CInt
    let value: @convention(c) (Result, CInt, CInt) -> UnsafePointer<CChar>?
    let length: @convention(c) (Result, CInt, CInt) -> CInt
    let isNull: @convention(c) (Result, CInt, CInt) -> CInt
    let clear: @convention(c) (Result) -> Void
    let putData: @convention(c) (Connection, UnsafePointer<CChar>, CInt) -> CInt
    let putEnd: @convention(c) (Connection, UnsafePointer<CChar>?) -> CInt
    let setNoticeProcessor:
        @convention(c) (
            Connection, (@convention(c) (UnsafeMutableRawPointer?, Text) -> Void)?, UnsafeMutableRawPointer?
        )
            -> UnsafeRawPointer?

    /// The library; nil where it, or a part of it, is not there.
    static let standard = PostgresLibrary()

    private init?() {
        guard let library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL) else { return nil }
        func find<Function>(_ name: String, _ type: Function.Type) -> Function? {
            dlsym(library, name).map { unsafeBitCast($0, to: type) }
        }
        guard let connect = find("PQconnectdb", (@convention(c) (UnsafePointer<CChar>) -> Connection?).self),
            let status = find("PQstatus", (@convention(c) (Connection) -> CInt).self),
            let errorMessage = find("PQerrorMessage", (@convention(c) (Connection) -> Text).self),
            let finish = find("PQfinish", (@convention(c) (Connection) -> Void).self),
            let sendQuery = find(
                "PQsendQueryParams",
                (@convention(c) (
                    Connection, UnsafePointer<CChar>, CInt, UnsafePointer<UInt32>?,
                    UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<CInt>?, UnsafePointer<CInt>?, CInt
                ) -> CInt).self),
            let setSingleRowMode = find("PQsetSingleRowMode", (@convention(c) (Connection) -> CInt).self),
            let nextResult = find("PQgetResult", (@convention(c) (Connection) -> Result?).self),
            let resultStatus = find("PQresultStatus", (@convention(c) (Result) -> CInt).self),
            let resultField = find("PQresultErrorField", (@convention(c) (Result, CInt) -> Text).self),
            let rowCount = find("PQntuples", (@convention(c) (Result) -> CInt).self),
            let columnCount = find("PQnfields", (@convention(c) (Result) -> CInt).self),
            let value = find("PQgetvalue", (@convention(c) (Result, CInt, CInt) -> UnsafePointer<CChar>?).self),
            let length = find("PQgetlength", (@convention(c) (Result, CInt, CInt) -> CInt).self),
            let isNull = find("PQgetisnull", (@convention(c) (Result, CInt, CInt) -> CInt).self),
            let clear = find("PQclear", (@convention(c) (Result) -> Void).self),
            let putData = find(
                "PQputCopyData", (@convention(c) (Connection, UnsafePointer<CChar>, CInt) -> CInt).self),
            let putEnd = find("PQputCopyEnd", (@convention(c) (Connection, UnsafePointer<CChar>?) -> CInt).self),
            let setNoticeProcessor = find(
                "PQsetNoticeProcessor",
                (@convention(c) (
                    Connection, (@convention(c) (UnsafeMutableRawPointer?, Text) -> Void)?, UnsafeMutableRawPointer?
                ) -> UnsafeRawPointer?).self)
        else { return nil }
        self.connect = connect
        self.status = status
        self.errorMessage = errorMessage
        self.finish = finish
        self.sendQuery = sendQuery
        self.setSingleRowMode = setSingleRowMode
        self.nextResult = nextResult
        self.resultStatus = resultStatus
        self.resultField = resultField
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.value = value
        self.length = length
        self.isNull = isNull
        self.clear = clear
        self.putData = putData
        self.putEnd = putEnd
        self.setNoticeProcessor = setNoticeProcessor
    }
}
