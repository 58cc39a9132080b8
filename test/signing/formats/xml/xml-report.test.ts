import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { isXml, xmlReport, xmlReportText } from '../../../../server/signing/reports/xml-report.ts'
import { now } from '../path/issue.ts'
import { body, bytesOf, signedEnvelope, trusted } from './envelope.ts'

describe('The report on the signature of an envelope', () => {
  const anchors = [{ certificate: new Uint8Array(trusted.root.certificate) }]

  it('passes one that is as it was signed, and names the signer', async () => {
    const report = xmlReport(bytesOf(await signedEnvelope(body('ec'))), anchors, now)
    expect(report).to.include({ indication: 'passed', signerName: 'Sở Nội vụ', covers: 'whole' })
    expect(xmlReportText(report, 'vi')).to.match(/^Chữ ký hợp lệ.*\n {2}Sở Nội vụ$/)
  })

  it('says in both languages why another fails', async () => {
    const changed = (await signedEnvelope(body('rsa'))).replace('hồ sơ', 'hồ sơ giả')
    const report = xmlReport(bytesOf(changed), anchors, now)
    expect(report.indication).to.equal('failed')
    expect(xmlReportText(report, 'vi')).to.contain('không hợp lệ')
    expect(xmlReportText(report, 'en')).to.contain('is not what was signed')
  })

  it('leaves open what nobody trusts', () => {
    const stranger = readFileSync('test/samples/envelopes/signed.xml')
    expect(xmlReport(stranger, [], now)).to.include({ indication: 'indeterminate', isIntact: true })
  })

  it('tells XML from other files by its first letter', () => {
    expect(isXml(bytesOf('\uFEFF\n <a/>'))).to.equal(true)
    expect(isXml(bytesOf('%PDF-1.7'))).to.equal(false)
    expect(isXml(new Uint8Array())).to.equal(false)
  })
})
