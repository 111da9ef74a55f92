import { openXlsx } from '../../src/host/xlsx/index.js';
import { describeContract } from './contract.js';
import { openInExcel } from './excel/openInExcel.js';

jest.setTimeout(30_000);

describeContract('un file .xlsx', (bytes) =>
  Promise.resolve({ workbook: openXlsx(bytes), close: () => undefined }),
);
describeContract('Excel, attraverso il vero office.js', openInExcel);
